/** Tests of the API over HTTP. */
@NullMarked
package org.touyan.api;

import org.jspecify.annotations.NullMarked;

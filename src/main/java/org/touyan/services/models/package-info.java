/** How the services of communities are paid for. */
@NullMarked
package org.touyan.services.models;

import org.jspecify.annotations.NullMarked;

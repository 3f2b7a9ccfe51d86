/** Tests of the compiler: what a query becomes, and that it answers right. */
@NullMarked
package org.touyan.query;

import org.jspecify.annotations.NullMarked;

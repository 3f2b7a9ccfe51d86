/** How what villages make is sold: in shops, on market days, through channels. */
@NullMarked
package org.touyan.alliances.sales;

import org.jspecify.annotations.NullMarked;

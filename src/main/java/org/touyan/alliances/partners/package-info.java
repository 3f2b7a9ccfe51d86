/** With whom a village or community could build together. */
@NullMarked
package org.touyan.alliances.partners;

import org.jspecify.annotations.NullMarked;

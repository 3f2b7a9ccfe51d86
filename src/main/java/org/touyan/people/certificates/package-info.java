/** How many community workers have a certificate. */
@NullMarked
package org.touyan.people.certificates;

import org.jspecify.annotations.NullMarked;

/** At which levels community workers are, and why levels changed. */
@NullMarked
package org.touyan.people.levels;

import org.jspecify.annotations.NullMarked;

/** Whether community workers are at the levels that the rule gives them, and why not. */
@NullMarked
package org.touyan.people.audit;

import org.jspecify.annotations.NullMarked;

/** What was done: to a node, all of it for who follows it, and what was known before it. */
@NullMarked
package org.touyan.acts.history;

import org.jspecify.annotations.NullMarked;

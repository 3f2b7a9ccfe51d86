/** The rules of the field, each a query that must find nothing, and what they find. */
@NullMarked
package org.touyan.acts.rules;

import org.jspecify.annotations.NullMarked;

package org.touyan.reserves.terms;

import org.jspecify.annotations.Nullable;

/**
 * Whether a team fulfils a rule.
 *
 * @param holds null where what it takes is not known, or may not be told
 * @param text for a clerk, in Chinese
 */
record RuleCheck(TeamRule rule, @Nullable Boolean holds, String text) {
}

/** How the teams of an area are filled and made up. */
@NullMarked
package org.touyan.organisations.team;

import org.jspecify.annotations.NullMarked;

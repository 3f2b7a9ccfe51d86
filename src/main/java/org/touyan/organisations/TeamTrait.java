package org.touyan.organisations;

/** What is counted of the people of a team, yes or no. */
enum TeamTrait {

	WOMAN, ETHNIC_MINORITY, OUTSIDE_PARTY, NATIVE, SECRETARY_AND_DIRECTOR, NEWLY_PROMOTED

}

package org.touyan.acts.history;

import java.util.Set;

/** Tells the records of acts from others of the change log. */
public interface ActNames {

	/** The names of the acts there are. */
	Set<String> names();

}

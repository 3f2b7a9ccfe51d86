package org.touyan.acts;

import java.util.List;
import java.util.Map;

/** Gives the keys by which a node with a name is found and put in order; whoever writes its names writes these. */
public interface NodeNames {

	/**
	 * Makes the keys.
	 * @param type the name of the node's type
	 * @param name its name or title
	 * @param aliases other names under which it is found
	 * @return properties of the node
	 */
	Map<String, Object> keys(String type, String name, List<String> aliases);

}

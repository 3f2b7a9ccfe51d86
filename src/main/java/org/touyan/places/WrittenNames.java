package org.touyan.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.touyan.acts.NodeNames;

/** Gives their keys to the nodes whose names acts write. */
@Component
class WrittenNames implements NodeNames {

	@Override
	public Map<String, Object> keys(String type, String name, List<String> aliases) {
		String[] further = aliases.toArray(String[]::new);
		boolean isPerson = type.equals("Person");
		NameKeys keys = isPerson ? NameKeys.ofPerson(name, further) : NameKeys.ofPlace(name, further);
		Pinyin reading = isPerson ? Pinyin.ofPerson(name) : Pinyin.ofPlace(name);
		Map<String, Object> properties = new HashMap<>(keys.properties());
		properties.put("pinyin", reading.letters());
		properties.put("initials", reading.initials());
		return properties;
	}

}

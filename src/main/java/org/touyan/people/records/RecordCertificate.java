package org.touyan.people.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.people.CertificateKind;

/** 登记证书 */
@Component
class RecordCertificate implements Act<RecordCertificate.Input> {

	record Input(String person, CertificateKind kind, String number, LocalDate issuedOn,
			@Nullable LocalDate registeredOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		var values = new HashMap<String, Object>(
				Map.of("kind", input.kind(), "number", input.number(), "issuedOn", input.issuedOn()));
		if (input.registeredOn() != null) {
			values.put("registeredOn", input.registeredOn());
		}
		String certificate = graph.create("Certificate", values);
		graph.link(certificate, "holder", input.person());
		return certificate;
	}

}

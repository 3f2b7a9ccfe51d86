package org.touyan.access;

import com.ibm.icu.text.Normalizer2;
import org.springframework.stereotype.Component;

/**
 * Tells one account from another as people do: neither spaces around a name, nor another width or writing of the same
 * letters, nor capitals, where the issuer gives none a meaning, make it another one.
 */
@Component
final class Accounts {

	private final Normalizer2 form;

	/** Whether capitals are another account is as set. */
	Accounts(AccessSettings settings) {
		this.form = settings.foldAccounts() ? Normalizer2.getNFKCCasefoldInstance() : Normalizer2.getNFKCInstance();
	}

	/** The one name of an account, whichever way it is written. */
	String of(String written) {
		return form.normalize(written).strip();
	}

	boolean isSame(String one, String other) {
		return of(one).equals(of(other));
	}

}

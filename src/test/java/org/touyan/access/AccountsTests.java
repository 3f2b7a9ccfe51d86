package org.touyan.access;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts are the same where people would take them for the same. */
class AccountsTests {

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false,
			value = { "security,security,true,true", "security,security ,true,true",
					"security,\u3000security\u00a0,true,true", "security,\uff53ecurity,true,true",
					"security,SECURITY,true,false", "security,\uff33ECURITY ,true,false",
					"M\u00fcller,Mu\u0308ller,true,true", "stra\u00dfe,STRASSE,true,false", "k,\u212a,true,false",
					"\u5f20\u4e09,\u5f20\u4e09 ,true,true", "office,o\ufb03ce,true,true",
					"security,secur1ty,false,false", "a b,ab,false,false", "security,\u0455ecurity,false,false" })
	void theyAreTheSame(String one, String other, boolean folded, boolean unfolded) {
		assertThat(accounts(true).isSame(one, other)).isEqualTo(folded);
		assertThat(accounts(false).isSame(one, other)).isEqualTo(unfolded);
		assertThat(accounts(true).of(accounts(true).of(other))).isEqualTo(accounts(true).of(other));
	}

	private static Accounts accounts(boolean fold) {
		return new Accounts(new Binder(
				new MapConfigurationPropertySource(Map.of("touyan.access.fold-accounts", String.valueOf(fold))))
			.bindOrCreate("touyan.access", AccessSettings.class));
	}

}

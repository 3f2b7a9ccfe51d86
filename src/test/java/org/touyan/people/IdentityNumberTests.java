package org.touyan.people;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.touyan.organisations.Sex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Numbers of identity and of telephones: the standard's own examples, and what is none. */
class IdentityNumberTests {

	/** The two examples of GB 11643-1999. */
	@ParameterizedTest
	@CsvSource({ "11010519491231002X,1949-12-31,FEMALE", "440524188001010014,1880-01-01,MALE" })
	void theExamplesOfTheStandardAreRead(String text, LocalDate bornOn, Sex sex) {
		IdentityNumber number = IdentityNumber.of(text);
		assertThat(number.bornOn()).isEqualTo(bornOn);
		assertThat(number.sex()).isEqualTo(sex);
		int sequence = Integer.parseInt(text.substring(14, 17));
		assertThat(IdentityNumber.of(text.substring(0, 6), bornOn, sequence)).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "11010519491231002X", "11010519491231002x", " 11010519491231002x\n" })
	void allSpellingsAreOne(String text) {
		assertThat(IdentityNumber.of(text).digits()).isEqualTo("11010519491231002X");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "X", "110105194912310021", "11010519491231002", "11010519491231002XX",
			"1101051949123100X2", "110105491231002", "１１０１０５１９４９１２３１００２X", "11010519491231O02X", "110105194902300028",
			"110105194913010024" })
	void whatIsNoNumberIsRefusedAndNotTold(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> IdentityNumber.of(text))
			.withMessageMatching("This (is no identity number|identity number has no day of birth)\\.");
	}

	/** What the check character is for: any one digit wrong, and any two neighbours that changed places. */
	@Test
	void aSlipOfThePenIsFound() {
		String number = "11010519491231002X";
		for (int place = 0; place < 17; place++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				String slip = number.substring(0, place) + digit + number.substring(place + 1);
				if (!slip.equals(number)) {
					assertThatIllegalArgumentException().isThrownBy(() -> IdentityNumber.of(slip));
				}
			}
			String swap = number.substring(0, place) + number.charAt(place + 1) + number.charAt(place)
					+ number.substring(place + 2);
			if (!swap.equals(number)) {
				assertThatIllegalArgumentException().isThrownBy(() -> IdentityNumber.of(swap));
			}
		}
	}

	@Test
	void numbersPrintThemselvesMasked() {
		assertThat(IdentityNumber.of("11010519491231002X")).hasToString("110***************");
		assertThat(new PhoneNumber("10012345678")).hasToString("100********");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1001234567", "100123456789", "20012345678", "1001234567x" })
	void whatIsNoMobileNumberIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(text))
			.withMessage("This is no mobile number.");
	}

}

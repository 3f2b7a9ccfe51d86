package org.touyan.places;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names are read as they are typed. */
class PinyinTests {

	@ParameterizedTest
	@CsvSource({ "单国强,shanguoqiang,sgq", "解晓明,xiexiaoming,xxm", "仇志,qiuzhi,qz", "曾丽,zengli,zl", "吕绿女,lvlvnv,lln",
			"欧阳建国,ouyangjianguo,oyjg", "尉迟长单,yuchichangdan,yccd" })
	void surnamesHaveTheirOwnReadings(String name, String letters, String initials) {
		assertThat(Pinyin.ofPerson(name)).isEqualTo(new Pinyin(letters, initials));
	}

	@ParameterizedTest
	@CsvSource({ "芦南村,lunancun,lnc", "吕家村,lvjiacun,ljc", "HUI生活,huishenghuo,hsh", "中心户 03-02,zhongxinhu,zxh" })
	void placesAreReadWithoutTonesAndNumbers(String name, String letters, String initials) {
		assertThat(Pinyin.ofPlace(name)).isEqualTo(new Pinyin(letters, initials));
	}

}

package org.touyan.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names are found and put in order by their keys. */
class NameKeysTests {

	@Test
	void aPersonHasFourKeys() {
		assertThat(NameKeys.ofPerson("刘晓燕"))
			.isEqualTo(new NameKeys("liu2刘 xiao3晓 yan4燕", "0641342200 210251115313500,16122125121135444400",
					" 刘liu 晓xiao 燕yan ", "刘 晓 燕 liuxiaoyan lxy lxiaoyan liuxyan lxyan xiaoyan xy xyan yan y"));
	}

	@ParameterizedTest
	@CsvSource({ "单国强,shan4单 guo2国 qiang2强", "解晓明,xie4解 xiao3晓 ming2明", "仇志,qiu2仇 zhi4志", "曾丽,zeng1曾 li4丽",
			"刘单,liu2刘 dan1单", "万俟丑,mo4万 qi2俟 chou3丑", "吕绿,lv3吕 lv4绿", "王,wang2王" })
	void surnamesAreReadAsSurnames(String name, String order) {
		assertThat(NameKeys.ofPerson(name).namePinyin()).isEqualTo(order);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			HUI生活A３,"_hui sheng1生 huo2活 _a3"," _hui 生sheng 活huo _a3 "
			中心户 02-01,"zhong1中 xin1心 hu4户 _02 _01"," 中zhong 心xin 户hu _02 _01 "
			乡村振兴“智囊团”,"xiang1乡 cun1村 zhen4振 xing4兴 zhi4智 nang2囊 tuan2团"," 乡xiang 村cun 振zhen 兴xing 智zhi 囊nang 团tuan "
			𠮷,~𠮷," 𠮷 "
			""")
	void lettersStandAsRunsAndPunctuationFallsAway(String name, String order, String spelling) {
		NameKeys keys = NameKeys.ofPlace(name);
		assertThat(keys.namePinyin()).isEqualTo(order);
		assertThat(keys.spelling()).isEqualTo(spelling);
	}

	@Test
	void anEmptyNameHasBlankKeys() {
		assertThat(NameKeys.ofPerson("").properties().values()).allMatch(key -> key.toString().isBlank());
		assertThat(NameKeys.ofPlace("·").properties().values()).allMatch(key -> key.toString().isBlank());
	}

	@Test
	void furtherNamesAreFoundButNotOrdered() {
		NameKeys keys = NameKeys.ofPlace("芦南村", "芦南");
		assertThat(keys.spelling()).isEqualTo(" 芦lu 南nan 村cun | 芦lu 南nan ");
		assertThat(keys.namePinyin()).isEqualTo(NameKeys.ofPlace("芦南村").namePinyin());
		assertThat(keys.searchKeys().split(" ", -1)).doesNotHaveDuplicates().contains("lunan", "lunancun");
	}

	@Test
	void charactersWithTheSameLettersGoByTone() {
		assertThat(List.of("_a3", "李强", "历强", "连强", "林强", "凌强", "卢强", "吕强", "𠮷强"))
			.isSortedAccordingTo(Comparator.comparing(name -> NameKeys.ofPerson(name).namePinyin()));
	}

	/** By GF 3003-1999: 丁 12, 刁 51; 于 112, 万 153, 马 551; 王 1121, 牛 3112, 毛 3115, 方 4153, 孔 521... */
	@Test
	void surnamesGoByStrokes() {
		List<String> order = Arrays.asList("丁", "刁", "于", "万", "马", "王", "牛", "毛", "方", "孔", "石", "史", "冯", "刘", "孙",
				"李", "张", "陈", "林", "欧阳", "周", "赵", "徐", "黄", "魏", "𠮷");
		List<String> people = order.stream().map(surname -> surname + "建国").toList();
		List<String> shuffled = new ArrayList<>(people);
		Collections.shuffle(shuffled, new Random(1));
		shuffled.sort(Comparator.comparing(name -> NameKeys.ofPerson(name).nameStrokes()));
		assertThat(shuffled).isEqualTo(people);
	}

	@Test
	void withinASurnameSingleNamesComeFirst() {
		assertThat(List.of("田大", "田富", "田一鸣", "田大利", "田富一", "欧魏", "欧阳一", "欧阳大利"))
			.isSortedAccordingTo(Comparator.comparing(name -> NameKeys.ofPerson(name).nameStrokes()));
	}

	@ParameterizedTest
	@CsvSource({ "丁,12", "刁,51", "于,112", "万,153", "马,551", "王,1121", "牛,3112", "方,4153", "石,13251", "冯,41551",
			"刘,413422", "李,1234521", "张,5153154", "林,12341234", "皙,1234331232511", "鲀,352512111525" })
	void theTableHasTheOfficialStrokes(String character, String strokes) {
		assertThat(NameKeys.ofPlace(character).nameStrokes()).startsWith("%02d".formatted(strokes.length()) + strokes)
			.hasSize(strokes.length() + 4);
	}

	@Test
	void longNamesKeepFewTokens() {
		String name = "济南市历城区港沟街道芦南村党支部领办农民专业合作社";
		String tokens = NameKeys.ofPlace(name).searchKeys();
		assertThat(tokens.length()).isLessThan(4_000);
		assertThat(tokens.split(" ", -1)).contains("nongminzhuanyehezuoshe", "nmzyhzs", "hezshe", "社");
	}

}

package org.touyan.places;

import java.util.List;
import java.util.Set;

/** Surnames of two characters, those in use and those of the Hundred Family Surnames (百家姓). */
final class Surnames {

	private static final Set<String> COMPOUND = Set.of("万俟", "司马", "上官", "欧阳", "夏侯", "诸葛", "闻人", "东方", "赫连", "皇甫", "尉迟",
			"公羊", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "公孙", "仲孙", "轩辕", "令狐", "钟离", "宇文", "长孙", "慕容", "鲜于",
			"闾丘", "司徒", "司空", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "呼延", "东郭",
			"南宫", "独孤", "端木", "百里", "达奚", "褚师", "左丘", "梁丘", "第五", "即墨", "羊舌", "纳兰", "叶赫", "爱新");

	private Surnames() {
	}

	/**
	 * How many parts of a name are the surname.
	 * @param parts the parts of a name, surname first
	 * @return two for a compound surname with a given name after it, else one; none for an empty name
	 */
	static int length(List<String> parts) {
		if (parts.size() > 2 && COMPOUND.contains(parts.get(0) + parts.get(1))) {
			return 2;
		}
		return Math.min(1, parts.size());
	}

}

package org.touyan.query.schema;

import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import org.jspecify.annotations.Nullable;

/** Writes the types of pages. */
final class PageTypes {

	static final String COMMON = """
			\"\"\"
			The days from one to another; `{}` is all time. What is read for a period held on one of its days; an event lies
			on its own. Values for a date, such as an age, are those of its last day, or of today where that is earlier. 期间
			\"\"\"
			input Period {
			  "The first day; without it, from the beginning. 起始日期"
			  from: Date
			  "The first day after the last; without it, without end. 截止日期（不含）"
			  to: Date
			}
			"Where a page stands among all (Relay). 分页信息"
			type PageInfo {
			  "There are more rows after this page. 是否有下一页"
			  hasNextPage: Boolean!
			  "There are rows before this page. 是否有上一页"
			  hasPreviousPage: Boolean!
			  "The cursor of the first row; null on an empty page. 起始游标"
			  startCursor: String
			  "The cursor of the last row; null on an empty page. 结束游标"
			  endCursor: String
			}
			""";

	private static final String PAGE = """
			"A page of %2$s. 分页列表"
			type %1$sConnection {
			  "The rows with their cursors and with what the relationship carries. 条目"
			  edges: [%1$sEdge!]!
			  "The rows, the short way. 节点"
			  nodes: [%2$s!]!
			  "Where the page stands. 分页信息"
			  pageInfo: PageInfo!
			  "How many there are on all pages; null for those who may not know of so few. 总数"
			  totalCount: Int
			  "Figures of those on all pages; null for those who may not know of so few. 统计"
			  aggregate: %1$sAggregate
			  "Those on all pages in groups, each with its figures; without an order, in the order of the keys. 分组统计"
			  groups(
			    "What those of a group have in common. 分组字段"
			    by: [%1$sGroupBy!]!
			    "Only groups whose figures fit. 分组条件"
			    having: %1$sHaving
			    "By these figures and keys, one after the other, and last by all keys. 分组排序"
			    orderBy: [%1$sGroupOrder!]
			    "How many groups at the most; as many as the largest page has rows, where it is left out. 组数上限"
			    first: Int
			  ): [%1$sGroup!]!
			%4$s}
			"A row of a page of %2$s. 条目"
			type %1$sEdge {
			  "Where the row stands, to go on from it with `after`. 游标"
			  cursor: String!
			  "The row itself. 节点"
			  node: %2$s!
			%3$s}
			""";

	private final Definitions definitions;

	PageTypes(Definitions definitions) {
		this.definitions = definitions;
	}

	/** The page of a type's nodes with what a relationship carries to them, where it does, and its rows. */
	String sdl(String name, NodeType type, @Nullable EdgeType edge) {
		return PAGE.formatted(name, type.name(), edge == null ? "" : edgeProperties(edge),
				edge == null ? SeriesTypes.field(name) : "");
	}

	private String edgeProperties(EdgeType edge) {
		return edge.fields()
			.values()
			.stream()
			.map(field -> GeneratedTypes.line(definitions.description(edge.name(), field.name()), field.name(),
					AstPrinter.printAst(field.type())))
			.collect(Collectors.joining());
	}

}

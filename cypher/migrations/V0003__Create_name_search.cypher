// Names are found by their keys: characters, pinyin, initials and mixtures of these, in lower case between spaces.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
// Lists come in the order of pinyin or of strokes.
CREATE INDEX person_name_pinyin IF NOT EXISTS FOR (n:Person) ON (n.namePinyin);
CREATE INDEX person_name_strokes IF NOT EXISTS FOR (n:Person) ON (n.nameStrokes);
CREATE INDEX place_name_pinyin IF NOT EXISTS FOR (n:Place) ON (n.namePinyin);
CREATE INDEX place_name_strokes IF NOT EXISTS FOR (n:Place) ON (n.nameStrokes);

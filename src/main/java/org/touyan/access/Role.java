package org.touyan.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import static org.touyan.access.Level.ASSESSMENT;
import static org.touyan.access.Level.FAMILY;
import static org.touyan.access.Level.GRANTS;
import static org.touyan.access.Level.IDENTITY;
import static org.touyan.access.Level.LOG;
import static org.touyan.access.Level.PERSONAL;
import static org.touyan.access.Level.REASON;

/** The policy: what each role reads in the territory of whoever has it, and which levels it opens. */
public enum Role {

	/** Reads every row, and all that is kept of a person. 部门管理员 */
	DEPARTMENT_ADMINISTRATOR(Reads.ROWS, PERSONAL, ASSESSMENT, REASON, FAMILY, IDENTITY),

	/** Reads every row, how to reach people and how they were judged. 街道组织员 */
	SUBDISTRICT_ORGANISER(Reads.ROWS, PERSONAL, ASSESSMENT),

	/** Reads every row, and nothing that is sensitive. 村文书 */
	VILLAGE_CLERK(Reads.ROWS),

	/** Reads figures, and no row. 报表人员 */
	REPORT_WRITER(Reads.FIGURES),

	/** Reads nothing of the graph; sees how the service does. 系统管理员 */
	SYSTEM_OFFICER(Reads.NOTHING),

	/** Reads nothing but grants, which it gives and revokes. 安全管理员 */
	SECURITY_OFFICER(Reads.NOTHING, GRANTS),

	/** Reads nothing but the log. 审计员 */
	AUDITOR(Reads.NOTHING, LOG);

	private final Reads reads;

	@SuppressWarnings("ImmutableEnumChecker") // nothing gives it away
	private final Set<Level> levels = EnumSet.noneOf(Level.class);

	Role(Reads reads, Level... levels) {
		this.reads = reads;
		this.levels.addAll(Arrays.asList(levels));
	}

	/** What of a territory can be read. */
	private enum Reads {

		ROWS, FIGURES, NOTHING

	}

	boolean readsRows() {
		return reads == Reads.ROWS;
	}

	/** Whether it is one of the three that watch over the service, each of which must be somebody's only role. */
	boolean isOfficer() {
		return reads == Reads.NOTHING;
	}

	/** Whether nobody may have it beside the other. */
	boolean excludes(Role other) {
		return this != other && (isOfficer() || other.isOfficer());
	}

	boolean opens(Level level) {
		return levels.contains(level);
	}

	/** The role of this name, in capitals or not; none where the name means something elsewhere. */
	static Optional<Role> named(String name) {
		return Arrays.stream(values()).filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT))).findFirst();
	}

}

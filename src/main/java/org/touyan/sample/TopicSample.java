package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.touyan.governance.PlanField;
import org.touyan.governance.TopicKind;
import org.touyan.governance.TopicOutcome;
import org.touyan.graph.Period;

/** What is raised on a platform, how it is settled and the projects to which it leads. */
final class TopicSample {

	private static final List<TopicKind> KINDS = List.of(TopicKind.values());

	private static final List<TopicOutcome> OUTCOMES = List.of(TopicOutcome.values());

	private static final Map<TopicKind, List<String>> TITLES = Map.of(TopicKind.LIFT, List.of("加装电梯", "加装电梯费用分担"),
			TopicKind.PROPERTY, List.of("引进物业", "物业服务标准"), TopicKind.PARKING, List.of("增设停车位", "电动车充电停放"),
			TopicKind.ENVIRONMENT, List.of("垃圾分类投放点", "绿化修剪", "楼道堆物清理"), TopicKind.SAFETY,
			List.of("消防通道", "楼道照明", "监控补点"), TopicKind.OTHER, List.of("晾衣设施", "儿童活动场地", "邻里公约"));

	private final SampleGraph graph;

	private final SampleRandom random;

	private final PlanSample plan;

	TopicSample(SampleGraph graph, SampleRandom random, PlanSample plan) {
		this.graph = graph;
		this.random = random;
		this.plan = plan;
	}

	/** All topics of a platform, one every month or two. */
	void make(SampleNode venue, SampleNode place, String called, Period span) {
		LocalDate day = span.from().plusDays(random.between(5, 40));
		while (day.isBefore(SampleDates.earlier(SampleDates.end(span), SampleDates.END))) {
			topic(venue, place, called, SampleDates.workday(day));
			day = day.plusDays(random.between(30, 70));
		}
	}

	private void topic(SampleNode venue, SampleNode place, String called, LocalDate raised) {
		TopicKind kind = KINDS.get(random.weighted(18, 12, 22, 20, 16, 12));
		String what = random.pick(Objects.requireNonNull(TITLES.get(kind)));
		SampleNode topic = graph.add("ConsultationTopic")
			.with("title", called + what)
			.with("kind", kind)
			.with("raisedOn", raised)
			.with("territory", venue.text("territory"));
		graph.relate(topic, "RAISED_AT", venue);
		if (random.chance(0.97)) {
			LocalDate discussed = SampleDates.workday(raised.plusDays(random.between(4, 25)));
			topic.with("discussedOn", discussed);
			if (random.chance(0.93)) {
				settle(topic, place, kind, called + what, SampleDates.workday(discussed.plusDays(days(kind))));
			}
		}
	}

	private int days(TopicKind kind) {
		return switch (kind) {
			case LIFT, PROPERTY -> random.between(40, 150);
			case PARKING, ENVIRONMENT, SAFETY, OTHER -> random.between(3, 60);
		};
	}

	private void settle(SampleNode topic, SampleNode place, TopicKind kind, String name, LocalDate settled) {
		boolean isLarge = kind == TopicKind.LIFT || kind == TopicKind.PROPERTY;
		TopicOutcome outcome = OUTCOMES.get(isLarge ? random.weighted(50, 10, 10, 30) : random.weighted(6, 60, 22, 12));
		topic.with("settledOn", settled).since(settled, "outcome", outcome);
		if (outcome == TopicOutcome.PROJECT) {
			SampleNode project = project(kind, name, SampleDates.workday(settled.plusDays(random.between(10, 60))));
			graph.relate(topic, "LED_TO", project);
			graph.relate(project, "LOCATED_IN", place);
			if (!project.date("startedOn").isBefore(PlanSample.BEGINNING) && random.chance(0.8)) {
				plan.serve(project, PlanField.URBAN);
			}
		}
	}

	private SampleNode project(TopicKind kind, String name, LocalDate started) {
		return graph.add("Project")
			.with("name", name)
			.with("kind", kind == TopicKind.LIFT || kind == TopicKind.PROPERTY ? kind.name() : "SERVICE")
			.with("startedOn", started)
			.with("completedOn", started.plusDays(random.between(30, 240)))
			.with("investment", 10_000 * random.between(2, 90));
	}

}

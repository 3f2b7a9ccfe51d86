package org.touyan.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.GraphQlRequests;
import org.touyan.Skips;
import org.touyan.TouyanTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The query console in a real browser that reaches nothing but the service. */
@TouyanTest
class ConsoleTests {

	private static final Path SCREENSHOT = Path.of("target/console.png");

	/** Faster than a hand: the answer must not depend on how long one waits between the two. */
	private static final String CHOOSE_AND_RUN_AT_ONCE = """
			() => new Promise((done) => {
			  const editor = document.querySelector('.graphiql-query-editor');
			  new MutationObserver((changes, observer) => {
			    if (editor.textContent.includes('ReservesOfVillage')) {
			      observer.disconnect();
			      document.querySelector('.graphiql-execute-button').click();
			      done();
			    }
			  }).observe(editor, { childList: true, subtree: true, characterData: true });
			  const examples = document.getElementById('examples');
			  examples.value = '2';
			  examples.dispatchEvent(new Event('change', { bubbles: true }));
			})""";

	private final GraphQlRequests requests;

	ConsoleTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@Test
	void anExampleIsChosenAndAnsweredWithoutTheInternet() {
		Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
		Skips.unless(chromium.isPresent(), "no Chromium is installed on this machine.");
		var environment = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
		try (Playwright playwright = Playwright.create(environment);
				Browser browser = playwright.chromium()
					.launch(new LaunchOptions().setExecutablePath(chromium.orElseThrow())
						.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
			useConsole(browser.newPage());
		}
	}

	private void useConsole(Page page) {
		var foreign = new CopyOnWriteArrayList<String>();
		page.onRequest(request -> {
			if (!request.url().startsWith(requests.address()) && !request.url().startsWith("data:")) {
				foreign.add(request.url());
			}
		});
		var refused = new CopyOnWriteArrayList<String>();
		page.onConsoleMessage(message -> {
			if (message.text().contains("Content Security Policy")) {
				refused.add(message.text());
			}
		});
		page.navigate(requests.address() + "/");
		assertThat(page.locator(".graphiql-query-editor")).containsText("Villages");
		page.selectOption("#account", "district");
		page.click("#sign-in button");
		assertThat(page.locator("#signed-in")).containsText("Signed in");
		assertThat(page.locator(".graphiql-query-editor")).containsText("Villages");
		page.fill("#purpose", "档案核对");
		Request sent = page.waitForRequest("**/graphql", () -> page.evaluate(CHOOSE_AND_RUN_AT_ONCE));
		assertThat(page.locator(".graphiql-response")).containsText("\"reserveRecords\"",
				new ContainsTextOptions().setTimeout(30_000));
		page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOT));
		assertThat(page.locator(".graphiql-response")).not().containsText("errors");
		assertThat(sent.postData()).contains("ReservesOfVillage", "\"extensions\":{\"purpose\":\"档案核对\"}");
		assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
		askTheDepartmentsQuestion(page);
		followAndStop(page);
		narrow(page);
		assertThat(foreign).isEmpty();
		assertThat(refused).isEmpty();
	}

	private static void narrow(Page page) {
		for (int width : List.of(1199, 700, 400)) {
			page.setViewportSize(width, 700);
			assertThat(page.locator("#examples")).isInViewport();
			assertThat(page.evaluate("document.querySelector('header').scrollWidth - innerWidth")).isEqualTo(0);
		}
	}

	private static void followAndStop(Page page) {
		page.selectOption("#examples",
				page.locator("#examples option", new Page.LocatorOptions().setHasText("订阅")).getAttribute("value"));
		assertThat(page.locator(".graphiql-query-editor")).containsText("FollowChanges");
		Request followed = page.waitForRequest("**/graphql", () -> page.click(".graphiql-execute-button"));
		assertThat(followed.headers()).containsEntry("accept", "text/event-stream");
		assertThat(page.locator(".graphiql-execute-button[aria-label^='Stop']")).isVisible();
		page.click(".graphiql-execute-button");
		assertThat(page.locator(".graphiql-execute-button[aria-label^='Execute']")).isVisible();
	}

	private static void askTheDepartmentsQuestion(Page page) {
		String mentoring = "#examples optgroup[label^='导师帮带'] option";
		page.selectOption("#examples", page.locator(mentoring).first().getAttribute("value"));
		assertThat(page.locator(".graphiql-query-editor")).containsText("mentorLoads");
		page.click(".graphiql-execute-button");
		assertThat(page.locator(".graphiql-response")).containsText("\"rooms\"",
				new ContainsTextOptions().setTimeout(30_000));
	}

}

package ma.chikaya;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ma.chikaya.browser.ClosedWindows;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the running portal through a real browser, demonstration and rate limits on, in real time. All tests share
 * one portal, one database and one browser; a window that met an error of a script, a broken policy or a failed
 * request fails its test when it closes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@SpringBootTest(
        classes = Chikaya.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"chikaya.durable=false", "chikaya.demo=true"})
@Import(QuickHashes.class)
@ContextConfiguration(initializers = {TestData.class, RealTime.class})
@TestExecutionListeners(
        listeners = ClosedWindows.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface BrowserTest {}

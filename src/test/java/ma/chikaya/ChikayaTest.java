package ma.chikaya;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole product on a real PostgreSQL. All tests share one application and one database: change no
 * property and mock no bean, for that would start another. Rows stay: a test makes its own people and cases and
 * compares nothing with an empty table.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Chikaya.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"chikaya.durable=false", "chikaya.demo=false"})
@ContextConfiguration(initializers = TestData.class)
@Import({TestClock.class, NoTurns.class, QuickHashes.class})
@TestExecutionListeners(listeners = ResetClock.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ChikayaTest {}

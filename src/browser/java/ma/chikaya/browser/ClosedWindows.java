package ma.chikaya.browser;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Closes what a test opened, and fails it for what went wrong in a window. */
public class ClosedWindows implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext test) {
        test.getApplicationContext().getBean(Portal.class).closeWindows(test.getTestException() != null);
    }
}

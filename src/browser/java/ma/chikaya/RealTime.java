package ma.chikaya;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes away the clock the other tests set, so that the demonstration can have a past, and the loading of the whole
 * demonstration, of which tests read a part.
 */
class RealTime implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(factory -> {
            BeanDefinitionRegistry beans = (BeanDefinitionRegistry) factory;
            beans.removeBeanDefinition(TestClock.class.getName());
            beans.removeBeanDefinition("ma.chikaya.demo.Start");
        });
    }
}

package ma.chikaya.counters;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Puts the module together from its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CounterSettings.class)
class CountersSetup {}

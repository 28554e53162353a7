package studio.fofo.fulfilment.breaker;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BreakerSettings.class)
class BreakerConfiguration {}

package studio.fofo.testing;

import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** For applications whose tests never look at the styles: their fifteen samples are not painted, which takes seconds at each start. */
@TestConfiguration(proxyBeanMethods = false)
public class WithoutSamples {

  @Bean
  static BeanDefinitionRegistryPostProcessor noSamples() {
    return definitions -> definitions.removeBeanDefinition("drawStyleSamples");
  }
}

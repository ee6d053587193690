package io.jalon.outbox.http;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of calls. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllowedHosts.class)
class HttpConfiguration {

  @Bean
  Doors doors() {
    return new Doors(Doors::ofMachine);
  }
}

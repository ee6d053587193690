package io.jalon.outbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, RetrySettings.class})
class OutboxConfiguration {}

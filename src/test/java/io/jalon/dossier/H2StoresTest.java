package io.jalon.dossier;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "test.database=h2")
class H2StoresTest extends StoresTest {}

package io.jalon.dossier;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "test.database=postgres")
class PostgresStoresTest extends StoresTest {}

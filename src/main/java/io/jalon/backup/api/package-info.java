@NullMarked
package io.jalon.backup.api;

import org.jspecify.annotations.NullMarked;

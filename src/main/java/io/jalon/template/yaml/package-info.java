/** Strangers' YAML, read as text with positions and refused as soon as it is hostile. */
@NullMarked
package io.jalon.template.yaml;

import org.jspecify.annotations.NullMarked;

/** The language of templates: from a YAML tree to records, with every problem on the way. */
@NullMarked
package io.jalon.template.grammar;

import org.jspecify.annotations.NullMarked;

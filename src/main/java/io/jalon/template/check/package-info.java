/** The rules that a template keeps as a whole, one class a rule. */
@NullMarked
package io.jalon.template.check;

import org.jspecify.annotations.NullMarked;

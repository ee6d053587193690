/** Templates that come from another office: what they name there, and what stands for it here. */
@NullMarked
package io.jalon.template.exchange;

import org.jspecify.annotations.NullMarked;

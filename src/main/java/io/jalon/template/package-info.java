/**
 * What an office designs: its templates, their drafts and versions, and their structural checks. It
 * may use no other module.
 */
@ApplicationModule(allowedDependencies = {"rest"})
@NullMarked
package io.jalon.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

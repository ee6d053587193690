/**
 * Pages of ours as PDF files, for letters and exports: they hold what they are given and load
 * nothing from anywhere. It may use no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.jalon.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

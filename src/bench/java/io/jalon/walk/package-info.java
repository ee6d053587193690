/** The walk: what Jalon costs against the same process on the engine as it comes. */
package io.jalon.walk;

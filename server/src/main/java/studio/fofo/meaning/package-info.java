/** The meanings of words as vectors, so that texts can be compared that share no word. A library: no Spring, nothing leaves the process. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "inference")
package studio.fofo.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

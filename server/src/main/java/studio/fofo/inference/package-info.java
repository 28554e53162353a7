/**
 * Trained models in this process: ONNX Runtime, behind a few types. Plain Java, independent of Spring, jobs and accounts.
 *
 * <pre>{@code
 * var inference = Inference.in(home.folder("programs"));          // loads nothing yet
 * try (var model = inference.open(ModelFile.at(path, sha256), ModelOptions.onCpu(2))) {
 *   var output = model.run(Map.of("input_ids", Tensor.of(ids, 1, 77)));
 * }
 * }</pre>
 *
 * <p>Invariants: (1) a model's file is verified against its SHA-256 before ONNX Runtime reads it; (2) nothing is sent anywhere: telemetry
 * is off; (3) the native library is loaded with the first model, from a folder of ours, never from the folder for temporary files;
 * (4) native memory of a call is released before it returns; (5) all types are safe for several threads.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package studio.fofo.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package studio.fofo.identity.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The key that encrypts all other keys of this installation: a Tink keyset, so that it can be rotated by adding a key.
 *
 * <p>From the settings, or created at the first start in a file that only its owner may read. Processes that start concurrently in the same
 * folder end up with the same keyset.
 */
public final class MasterKey {

  private static final String FILE = "master-keyset.json";

  private final Aead aead;

  private MasterKey(String keyset) throws GeneralSecurityException {
    AeadConfig.register();
    aead = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /** @throws IllegalStateException if the text is not a Tink keyset for authenticated encryption */
  public static MasterKey of(String keyset) {
    try {
      return new MasterKey(keyset);
    } catch (GeneralSecurityException | RuntimeException broken) {
      throw new IllegalStateException("the master keyset is not a Tink keyset (JSON) for AES-256-GCM: see fofo.identity.master-keyset");
    }
  }

  /** The keyset in a folder, created if there is none. */
  public static MasterKey in(Path folder) {
    var file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(folder, file);
      }
      return of(Files.readString(file));
    } catch (IOException | GeneralSecurityException broken) {
      throw new IllegalStateException("cannot read or create the master keyset " + file
          + ": does this user have write permission, is the disk full?", broken);
    }
  }

  /** @param context identifies the data; the same is needed to open it */
  public byte[] seal(byte[] plain, String context) {
    try {
      return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("cannot seal " + context, broken);
    }
  }

  /** @throws IllegalStateException if it was sealed with another master key or for another context, or was altered */
  public byte[] open(byte[] sealed, String context) {
    try {
      return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("cannot open " + context + ": this database was sealed with another master key. Restore the keyset "
          + "that was in FOFO_HOME/keys (or fofo.identity.master-keyset) when the database was created", foreign);
    }
  }

  private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
    AeadConfig.register();
    var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    var text = TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
    var draft = Files.createTempFile(folder, FILE, ".draft",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(draft, text);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherProcessWasFaster) {
      // theirs counts
    } finally {
      Files.delete(draft);
    }
  }
}

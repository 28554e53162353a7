package studio.fofo.identity.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An {@link Aead} that encrypts on a platform thread of its own. Tink keeps a random generator per thread and searches the class path for a
 * provider whenever it creates one; a server with a virtual thread per request would pay for that at every encryption, which costs some
 * fifty times the encryption itself. Decryption needs no randomness and stays on the calling thread.
 *
 * @param cipher performs the encryption
 */
record PlatformThread(Aead cipher) implements Aead {

  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("sealing").factory());

  @Override
  public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
    Future<byte[]> sealed = THREAD.submit(() -> cipher.encrypt(plaintext, associatedData));
    try {
      return sealed.get();
    } catch (ExecutionException failed) {
      throw new GeneralSecurityException("encryption failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new GeneralSecurityException("interrupted while encrypting", interrupted);
    }
  }

  @Override
  public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
    return cipher.decrypt(ciphertext, associatedData);
  }
}

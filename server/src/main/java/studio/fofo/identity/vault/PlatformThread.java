package studio.fofo.identity.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An {@link Aead} that encrypts on a platform thread of its own. Tink keeps a random generator for each thread and looks on the class
 * path for a provider whenever it makes one; a server that gives every request a virtual thread would pay for that with every
 * encryption, some fifty times the encryption's own price. Decrypting needs no randomness and stays where it is.
 *
 * @param cipher what encrypts
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

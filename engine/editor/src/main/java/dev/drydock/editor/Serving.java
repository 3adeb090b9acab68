package dev.drydock.editor;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/// Serve one editor over two streams, until it goes.
public final class Serving {
  /// Kept here: a logger that nobody holds forgets its level. That streams end is no news.
  private static final Logger LOG = Logger.getLogger("org.eclipse.lsp4j");

  private Serving() {}

  /// Speak the Language Server Protocol; return the exit code that the protocol asks for: 0 after a
  /// farewell, 1 where the editor just went.
  public static int serve(InputStream in, OutputStream out, Setup setup) {
    LOG.setLevel(Level.WARNING);
    var server = new EditorServer(setup);
    var launcher =
        new LSPLauncher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(new Ending(in, server))
            .setOutput(out)
            .setExecutorService(setup.worker())
            .configureGson(EditJson::register)
            .create();
    server.connect(launcher.getRemoteProxy());
    var listening = launcher.startListening();
    int code = server.ended().join();
    listening.cancel(true);
    return code;
  }

  /// Tells the server when nothing more comes.
  private static final class Ending extends FilterInputStream {
    private final EditorServer server;

    Ending(InputStream in, EditorServer server) {
      super(in);
      this.server = server;
    }

    @Override
    public int read() throws IOException {
      return seen(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return seen(super.read(bytes, from, length));
    }

    private int seen(int read) {
      if (read < 0) {
        server.leave();
      }
      return read;
    }
  }
}

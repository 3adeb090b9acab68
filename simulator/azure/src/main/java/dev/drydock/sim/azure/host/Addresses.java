package dev.drydock.sim.azure.host;

/// Where clients find Azure's services, as answers tell them.
///
/// @param management of Resource Manager, without a trailing slash
/// @param login of Entra ID, without a trailing slash
/// @param storage of a storage account's services: `{account}` and `{service}` stand for names
public record Addresses(String management, String login, String storage) {
  /// The public cloud's own hosts.
  public static final Addresses PUBLIC =
      new Addresses(
          "https://management.azure.com",
          "https://login.microsoftonline.com",
          "https://{account}.{service}.core.windows.net");

  /// Return the addresses of a world that is served at one origin, its services by path.
  public static Addresses at(String origin) {
    return new Addresses(origin, origin, origin + "/{service}/{account}");
  }

  /// Return the base address of one service of an account, without a trailing slash.
  public String storage(String account, String service) {
    return storage.replace("{account}", account).replace("{service}", service);
  }

  /// Return host and port of the login service.
  public String loginAuthority() {
    return login.substring(login.indexOf("://") + 3);
  }
}

package dev.drydock.sim.azure.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The regions of the simulated world, and which are paired.
///
/// Source: Azure's public list of regions and pairs.
public final class Regions {
  /// @param pair the region's partner, empty where it has none
  public record Region(String name, String display, String pair) {}

  private static final List<Region> ALL =
      Arrays.asList(
          new Region("australiaeast", "Australia East", "australiasoutheast"),
          new Region("australiasoutheast", "Australia Southeast", "australiaeast"),
          new Region("brazilsouth", "Brazil South", "southcentralus"),
          new Region("canadacentral", "Canada Central", "canadaeast"),
          new Region("canadaeast", "Canada East", "canadacentral"),
          new Region("centralindia", "Central India", "southindia"),
          new Region("centralus", "Central US", "eastus2"),
          new Region("eastasia", "East Asia", "southeastasia"),
          new Region("eastus", "East US", "westus"),
          new Region("eastus2", "East US 2", "centralus"),
          new Region("francecentral", "France Central", "francesouth"),
          new Region("germanywestcentral", "Germany West Central", "germanynorth"),
          new Region("italynorth", "Italy North", ""),
          new Region("japaneast", "Japan East", "japanwest"),
          new Region("japanwest", "Japan West", "japaneast"),
          new Region("koreacentral", "Korea Central", "koreasouth"),
          new Region("northcentralus", "North Central US", "southcentralus"),
          new Region("northeurope", "North Europe", "westeurope"),
          new Region("norwayeast", "Norway East", "norwaywest"),
          new Region("polandcentral", "Poland Central", ""),
          new Region("qatarcentral", "Qatar Central", ""),
          new Region("southafricanorth", "South Africa North", "southafricawest"),
          new Region("southcentralus", "South Central US", "northcentralus"),
          new Region("southeastasia", "Southeast Asia", "eastasia"),
          new Region("southindia", "South India", "centralindia"),
          new Region("spaincentral", "Spain Central", ""),
          new Region("swedencentral", "Sweden Central", "swedensouth"),
          new Region("switzerlandnorth", "Switzerland North", "switzerlandwest"),
          new Region("uaenorth", "UAE North", "uaecentral"),
          new Region("uksouth", "UK South", "ukwest"),
          new Region("ukwest", "UK West", "uksouth"),
          new Region("westcentralus", "West Central US", "westus2"),
          new Region("westeurope", "West Europe", "northeurope"),
          new Region("westus", "West US", "eastus"),
          new Region("westus2", "West US 2", "westcentralus"),
          new Region("westus3", "West US 3", "eastus"));

  private Regions() {}

  public static List<Region> all() {
    return ALL;
  }

  /// Find a region by either of its names.
  public static Optional<Region> find(String text) {
    var name = text.replace(" ", "").toLowerCase(Locale.ROOT);
    return ALL.stream().filter(region -> region.name().equals(name)).findFirst();
  }
}

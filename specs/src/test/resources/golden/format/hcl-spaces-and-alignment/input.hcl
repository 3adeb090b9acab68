drydock{
stack="fraud"
}
workspace "fraud"{
purge_on_destroy=true
sku   =    "Basic"
  friendly_name="Fraud"


    description = "x"
}

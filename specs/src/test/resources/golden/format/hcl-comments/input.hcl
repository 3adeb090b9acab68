# head
// slashes
/* block
   of several lines */
workspace "fraud" { # behind the brace
sku="Basic" # one
friendly_name = "f" // two
    # on its own line
/* before */ description = "d" /* after */
tags = { # three
a="b" # four
long="c" // five
}
# last
} # closed

# at the end
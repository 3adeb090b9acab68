a = secrets.third
b = secrets["frist"]
